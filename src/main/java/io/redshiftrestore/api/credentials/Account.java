package io.redshiftrestore.api.credentials;

import java.util.Optional;

/**
 * Who a connection is to AWS.
 *
 * @param accessKeyId the key that signs its requests, which is no secret
 * @param place where the key comes from, in words
 * @param arn the user or role, if STS was asked
 */
public record Account(String accessKeyId, String place, Optional<String> arn) {}

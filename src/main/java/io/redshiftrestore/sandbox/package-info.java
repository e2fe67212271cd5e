/**
 * An embedded Amazon Redshift endpoint on the loopback interface, for work without an AWS account.
 *
 * <p>It speaks the wire (the Query protocol: form-encoded requests, XML answers, SigV4 credential
 * scopes) and depends on nothing but the JDK and a JSON parser, so that whatever talks to it is
 * tested against the protocol and never against its own classes.
 */
@NullMarked
package io.redshiftrestore.sandbox;

import org.jspecify.annotations.NullMarked;

package io.redshiftrestore.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Something that is good JSON but not what a recording says at this place. */
final class UnexpectedContent extends JsonProcessingException {

  private static final long serialVersionUID = 1L;

  UnexpectedContent(JsonParser json, String message) {
    super(message, json.currentTokenLocation());
  }
}

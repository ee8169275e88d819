package org.tadamun.kernel.json.boundary;

import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.RecordComponent;

/** The name of a record component in JSON, which differs where Java reserves the word. */
public final class JsonName {

  private JsonName() {}

  public static String of(RecordComponent part) {
    JsonbProperty named = part.getAccessor().getAnnotation(JsonbProperty.class);
    return named == null ? part.getName() : named.value();
  }
}

package org.tadamun.kernel.json.boundary;

import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.RecordComponent;

/** How a part of a record is called in JSON: where Java keeps a word for itself, otherwise. */
public final class JsonName {

  private JsonName() {}

  public static String of(RecordComponent part) {
    JsonbProperty named = part.getAccessor().getAnnotation(JsonbProperty.class);
    return named == null ? part.getName() : named.value();
  }
}

package org.tadamun.web.api.description;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which members may be null, and how they say so. */
final class ApiNulls {

  private ApiNulls() {}

  /** A list or figures by a name are empty where there is nothing; all else is null there. */
  static boolean mayBe(Class<?> type) {
    return !type.isPrimitive()
        && !Collection.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type);
  }

  /** What is not said to be null may not be: who compares answers with it would refuse them. */
  static Schema or(Schema schema) {
    if (schema.getRef() != null) {
      return OASFactory.createSchema().addAllOf(schema).nullable(true);
    }
    // What is chosen of words named where it stands is asked for.
    List<Object> words = schema.getEnumeration();
    return words == null || words.isEmpty() ? schema.nullable(true) : schema;
  }
}

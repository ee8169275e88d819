package org.tadamun.web.api.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of types written as one value, by their names in {@link ApiTypes}. */
final class ApiScalars {

  private ApiScalars() {}

  static Schema of(String name) {
    return switch (name) {
      case "Moment" ->
          ApiSchemas.of(SchemaType.STRING).format("date-time").description("RFC 3339, UTC");
      case "Day" -> ApiSchemas.of(SchemaType.STRING).format("date");
      case "LocalTime" ->
          ApiSchemas.of(SchemaType.STRING)
              .description("ISO 8601 without a zone, as the clock on the wall shows it");
      default ->
          ApiSchemas.of(SchemaType.OBJECT)
              .additionalPropertiesSchema(ApiSchemas.of(SchemaType.STRING))
              .description(
                  "texts by language, BCP 47; the first is the original, or that of sourceLanguage"
                      + " where what is new has it");
    };
  }

  /** The schema of a text by language that may also be plain text when something is created. */
  static Schema orPlain(Schema texts) {
    return OASFactory.createSchema()
        .addAnyOf(texts)
        .addAnyOf(ApiSchemas.of(SchemaType.STRING))
        .description(
            "texts by language, BCP 47; of something new also plain text, in the sourceLanguage or"
                + " language of the body, the Content-Language of the call, or English. An edit"
                + " takes it by language alone, and so do answers have it.");
  }
}

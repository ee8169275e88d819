package org.tadamun.kernel.text.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** One column of JSON, readable in any database tool; the order of languages is kept. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

  @Override
  public String convertToDatabaseColumn(LocalizedText text) {
    return text == null || text.isEmpty() ? null : text.toJson();
  }

  @Override
  public LocalizedText convertToEntityAttribute(String json) {
    return LocalizedText.fromJson(json);
  }
}

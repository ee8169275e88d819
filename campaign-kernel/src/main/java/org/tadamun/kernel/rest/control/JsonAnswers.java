package org.tadamun.kernel.rest.control;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * How answers are written. They have nulls, texts by language as {@code {"en": …}}, records by
 * their components only, as the API description shows them, without their other methods.
 */
@Provider
public class JsonAnswers implements ContextResolver<Jsonb> {

  public static final Jsonb JSONB =
      JsonbBuilder.create(
          new JsonbConfig()
              .withNullValues(true)
              .withAdapters(new LocalizedTextAdapter())
              .withPropertyVisibilityStrategy(new Components()));

  @Override
  public Jsonb getContext(Class<?> type) {
    return JSONB;
  }

  /** A text is an object of languages, in its own order. */
  public static class LocalizedTextAdapter
      implements JsonbAdapter<LocalizedText, LinkedHashMap<String, String>> {

    @Override
    public LinkedHashMap<String, String> adaptToJson(LocalizedText text) {
      return new LinkedHashMap<>(text.asMap());
    }

    @Override
    public LocalizedText adaptFromJson(LinkedHashMap<String, String> texts) {
      return LocalizedText.ofMap(texts);
    }
  }

  /** Shows only the components of a record; of other classes what is public. */
  public static class Components implements PropertyVisibilityStrategy {

    @Override
    public boolean isVisible(Field field) {
      return Modifier.isPublic(field.getModifiers());
    }

    @Override
    public boolean isVisible(Method method) {
      Class<?> type = method.getDeclaringClass();
      return Modifier.isPublic(method.getModifiers())
          && (!type.isRecord()
              || Stream.of(type.getRecordComponents())
                  .anyMatch(part -> part.getAccessor().equals(method)));
    }
  }
}

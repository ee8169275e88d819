package org.tadamun.kernel.rest.control;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import org.tadamun.kernel.text.entity.LocalizedText;

/** How answers are written: nulls shown, texts as {@code {"en": …}}. */
@Provider
public class JsonAnswers implements ContextResolver<Jsonb> {

  public static final Jsonb JSONB =
      JsonbBuilder.create(
          new JsonbConfig().withNullValues(true).withAdapters(new LocalizedTextAdapter()));

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
}

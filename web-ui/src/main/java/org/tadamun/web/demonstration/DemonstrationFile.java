package org.tadamun.web.demonstration;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.text.entity.LocalizedText;

/** One object of the demonstration's data, read by name; a null there is a null here. */
record DemonstrationFile(JsonObject json) {

  static DemonstrationFile read(String name) {
    try (InputStream in =
            DemonstrationFile.class.getResourceAsStream("/demonstration/" + name + ".json");
        JsonReader reader = JSON.createReader(in)) {
      return new DemonstrationFile(reader.readObject());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean has(String name) {
    return json.containsKey(name) && !json.isNull(name);
  }

  String text(String name) {
    return has(name) ? json.getString(name) : null;
  }

  int number(String name) {
    return json.getInt(name);
  }

  boolean flag(String name) {
    return json.getBoolean(name, false);
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return has(name) ? Enum.valueOf(type, json.getString(name)) : null;
  }

  DemonstrationFile part(String name) {
    return has(name) ? new DemonstrationFile(json.getJsonObject(name)) : null;
  }

  List<DemonstrationFile> parts(String name) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
        .map(DemonstrationFile::new)
        .toList();
  }

  List<String> words(String name) {
    return json.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  int[] numbers(String name) {
    JsonArray array = json.getJsonArray(name);
    return array.stream().mapToInt(value -> Integer.parseInt(value.toString())).toArray();
  }

  LocalizedText localized(String name) {
    return has(name) ? localized(json.getJsonObject(name)) : LocalizedText.EMPTY;
  }

  List<LocalizedText> allLocalized(String name) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
        .map(DemonstrationFile::localized)
        .toList();
  }

  /** English comes first, because it is the source of every text in the data. */
  private static LocalizedText localized(JsonObject texts) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    byLanguage.put("en", texts.getString("en"));
    for (Map.Entry<String, JsonValue> entry : texts.entrySet()) {
      byLanguage.put(entry.getKey(), ((JsonString) entry.getValue()).getString());
    }
    return LocalizedText.ofMap(byLanguage);
  }
}

package org.tadamun.web.console.frame;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What somebody is typing in several languages. The first language is the source. Languages that
 * the form does not show are kept as they were.
 */
public class LocalizedDraft implements Serializable {

  private final List<String> languages;
  private final Map<String, String> texts = new HashMap<>();

  public LocalizedDraft(LocalizedText text, List<String> languages) {
    this.languages = List.copyOf(languages);
    if (text != null) {
      texts.putAll(text.asMap());
    }
  }

  public List<String> getLanguages() {
    return languages;
  }

  public Map<String, String> getTexts() {
    return texts;
  }

  /** How many of the translations, the languages after the first, have a text. */
  public long written(List<String> shown) {
    return shown.stream().skip(1).map(texts::get).filter(LocalizedDraft::isWritten).count();
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }

  /** In the order of the languages, line ends as one character each. */
  public LocalizedText toText() {
    LocalizedText result = LocalizedText.EMPTY;
    for (String language : languages) {
      result = result.with(language, clean(texts.get(language)));
    }
    for (Map.Entry<String, String> other : texts.entrySet()) {
      if (!languages.contains(other.getKey())) {
        result = result.with(other.getKey(), clean(other.getValue()));
      }
    }
    return result;
  }

  private static String clean(String text) {
    return text == null ? null : text.replace("\r\n", "\n");
  }
}

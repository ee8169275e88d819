package org.tadamun.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.StateWords;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * Texts for pages: {@code #{text['site.skip']}}, and with arguments {@code
 * #{text.of('petition.as-of', time)}}. A map, since the expression language reads a key with dots
 * from nothing else.
 */
@Named("text")
@ApplicationScoped
public class TextBean extends AbstractMap<String, String> {

  @Inject private Texts texts;
  @Inject private ActiveLocale locale;

  @Override
  public String get(Object key) {
    return of(String.valueOf(key));
  }

  public String of(String key, Object... arguments) {
    return texts.get(locale.get(), key, arguments);
  }

  /**
   * What a refusal says to a person. The API names state and verb as the program calls them too;
   * here stands the word for the state alone, and what was wanted the reader knows.
   */
  public String refusal(BusinessException refusal) {
    return refusal instanceof WrongState wrong
        ? StateWords.key(wrong.present())
            .map(key -> of("kernel.state.not-now", get(key)))
            .orElseGet(() -> get("kernel.state.too-late"))
        : of(refusal.messageKey(), refusal.arguments());
  }

  @Override
  public boolean containsKey(Object key) {
    return texts.has(locale.get(), String.valueOf(key));
  }

  /** Nobody lists all texts. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}

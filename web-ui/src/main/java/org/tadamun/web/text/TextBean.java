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
 * #{text.of('petition.as-of', time)}}. It is a map because the expression language reads keys with
 * dots only from a map.
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
   * A refusal in words for people. The API names state and verb as the program does; here only the
   * state is told, in plain words, since the reader knows what they wanted to do.
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

  /** Empty, because nobody needs a list of all texts. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}

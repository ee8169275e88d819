package org.tadamun.web.publicsite.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.web.publicsite.page.StoredPage;

/** Counts in memory how often each petition's page was sent, until the numbers are taken. */
@ApplicationScoped
public class PageViews {

  private static final Pattern PETITION =
      Pattern.compile("(?:/embed)?/petitions/([A-Za-z0-9_-]{1,100})");

  private final Map<String, LongAdder> views = new ConcurrentHashMap<>();

  /**
   * Counts a page that is sent. Only successful pages of petitions count, so that nobody can fill
   * the memory with invented addresses.
   *
   * @param path below the language
   */
  public void sent(String method, String path, StoredPage page) {
    if (page.status() == 200 && method.equals("GET") && path.contains("/petitions/")) {
      Matcher petition = PETITION.matcher(path);
      if (petition.matches()) {
        add(petition.group(1), 1);
      }
    }
  }

  /** The numbers since they were last taken, by the petitions' slugs. */
  Map<String, Long> take() {
    Map<String, Long> taken = new HashMap<>();
    views.forEach(
        (petition, counted) -> {
          long times = counted.sumThenReset();
          if (times > 0) {
            taken.put(petition, times);
          }
        });
    return taken;
  }

  /** Adds views; also puts back numbers that could not be stored. */
  void add(String petition, long times) {
    views.computeIfAbsent(petition, unknown -> new LongAdder()).add(times);
  }
}

package org.tadamun.web.publicsite.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.publicsite.page.StoredPage;

@DisplayName("The counter of page views")
class PageViewsTest {

  private final PageViews views = new PageViews();

  private static StoredPage page(int status) {
    return StoredPage.of(status, "text/html", Map.of(), new byte[0], Instant.EPOCH, true);
  }

  @Test
  @DisplayName("R1: each view of a petition's page is counted, framed or not, and taken once")
  void counted() {
    views.sent("GET", "/petitions/p", page(200));
    views.sent("GET", "/embed/petitions/p", page(200));
    views.sent("GET", "/petitions/q", page(200));
    assertEquals(Map.of("p", 2L, "q", 1L), views.take());
    assertEquals(Map.of(), views.take());
    views.add("p", 2);
    assertEquals(Map.of("p", 2L), views.take());
  }

  @Test
  @DisplayName("R1: other pages, errors and HEAD requests are not counted")
  void others() {
    views.sent("HEAD", "/petitions/p", page(200));
    views.sent("GET", "/petitions/p", page(404));
    views.sent("GET", "/petitions/p/countries", page(200));
    views.sent("GET", "/campaigns/p", page(200));
    assertEquals(Map.of(), views.take());
  }
}

package org.tadamun.petition.signature.control.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.news.NewsScene;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Search for readers of news, portion by portion")
class NewsLookIT extends NewsScene {

  private static final int MOST = 10;

  @Inject private NewsReaders readers;

  private List<Long> numbers;

  @BeforeEach
  void sign() {
    for (boolean yes : List.of(true, false, false, true)) {
      signs(petition, address("amal"), "en", yes);
    }
    numbers = petitionWorld.rows(petition.id()).stream().map(Signature::id).sorted().toList();
  }

  private NewsReaders.Found look(long after, int most, int seen) {
    List<NewsReaders.Found> found = new ArrayList<>();
    time.inTransaction(() -> found.add(readers.next(petition, owner, after, most, seen)));
    return found.getFirst();
  }

  private static List<Long> of(NewsReaders.Found found) {
    return found.readers().stream().map(NewsReaders.Reader::signatureId).toList();
  }

  @Test
  @DisplayName(
      "a search reads so many signatures, passes those without consent, and reaches the end")
  void stretch() {
    NewsReaders.Found first = look(0, MOST, 2);
    assertEquals(List.of(numbers.get(0)), of(first));
    assertEquals(numbers.get(1), first.last());
    NewsReaders.Found second = look(numbers.get(1), MOST, 1);
    assertEquals(List.of(), of(second));
    assertEquals(numbers.get(2), second.last(), "nobody there agreed, and it goes on");
    NewsReaders.Found third = look(numbers.get(2), MOST, 2);
    assertEquals(List.of(numbers.get(3)), of(third));
    assertEquals(numbers.get(3), third.last());
    assertEquals(0, look(third.last(), MOST, 2).last());
  }

  @Test
  @DisplayName("a search gives no more readers than asked for, and goes on behind the last of them")
  void most() {
    NewsReaders.Found first = look(0, 1, MOST);
    assertEquals(List.of(numbers.get(0)), of(first));
    assertEquals(numbers.get(0), first.last());
    assertEquals(List.of(numbers.get(3)), of(look(first.last(), 1, MOST)));
  }
}

package org.tadamun.kernel.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("List of web addresses")
class LinkListTest {

  @Test
  @DisplayName("the list contains each address without the blanks around it")
  void parsed() {
    List<String> links = List.of("https://union.example/key", "https://post.example/@union/1");
    assertEquals(links, LinkList.parse(" " + String.join(" , ", links) + " "));
  }

  @Test
  @DisplayName("an address that is too long or one address too many is refused")
  void bounds() {
    String most = "https://union.example/".concat("x".repeat(200)).substring(0, 200);
    assertEquals(List.of(most), LinkList.parse(most));
    assertThrows(IllegalArgumentException.class, () -> LinkList.parse(most + "x"));
    String five = String.join(",", Collections.nCopies(LinkList.MOST, "https://a.is"));
    assertEquals(LinkList.MOST, LinkList.parse(five).size());
    assertThrows(IllegalArgumentException.class, () -> LinkList.parse(five + ",https://a.is"));
  }
}

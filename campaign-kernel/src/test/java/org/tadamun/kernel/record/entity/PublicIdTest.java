package org.tadamun.kernel.record.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicIdTest {

  @Test
  @DisplayName("an id has 22 URL-safe characters, and a thousand ids are all different")
  void next() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String id = PublicId.next();
      assertEquals(PublicId.LENGTH, id.length());
      assertTrue(id.matches("[A-Za-z0-9_][A-Za-z0-9_-]+"), id);
      assertTrue(seen.add(id));
    }
  }
}

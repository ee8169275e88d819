package org.tadamun.petition.fingerprint.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place that is reserved under the next key")
class ReservationTest {

  private static final String FINGERPRINT = "F".repeat(43);

  @Test
  @DisplayName("R1 is another one for each petition, version and address, whatever their digits")
  void distinct() {
    Set<String> places = new HashSet<>();
    for (long petition : new long[] {1, 11, 111}) {
      for (int version : new int[] {1, 11, 111}) {
        for (String print : new String[] {"1x", "11x", ".1x"}) {
          assertTrue(places.add(Reservation.place(petition, version, print)));
        }
      }
    }
    assertEquals(27, places.size());
  }

  @Test
  @DisplayName("has room for the largest numbers that there can be")
  void room() {
    String place = Reservation.place(Long.MAX_VALUE, Integer.MAX_VALUE, FINGERPRINT);
    assertTrue(place.length() <= 80, place);
  }
}

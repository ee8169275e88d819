package org.tadamun.petition.fingerprint.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reservation of an address under the next key")
class ReservationTest {

  private static final String FINGERPRINT = "F".repeat(43);

  @Test
  @DisplayName("R1: each petition, version and address has its own place, whatever their digits")
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
  @DisplayName("The place of the largest numbers fits into its column")
  void room() {
    String place = Reservation.place(Long.MAX_VALUE, Integer.MAX_VALUE, FINGERPRINT);
    assertTrue(place.length() <= 80, place);
  }
}

package org.tadamun.petition.snapshot.control.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R6: Pack numbers with letters that look alike")
class PackByNumberIT extends FourEyes {

  /** Letters that look alike, so that two packs can have numbers that look the same. */
  private static final String LETTERS = "lI1";

  private static final Pattern ALIKE = Pattern.compile("[lI1]");

  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;

  private AddresseeView embassy;
  private SnapshotView pack;

  /** Freezes packs until a number has such a letter; one in three has none. */
  @BeforeEach
  void freeze() throws Exception {
    embassy = snapshotWorld.embassy(petition.campaignId());
    tallyWorld.sign(petition, "SE");
    do {
      pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    } while (!ALIKE.matcher(pack.id()).find());
  }

  /** The pack's number with its first such letter replaced by another one. */
  private String typed(int by) {
    return ALIKE.matcher(pack.id()).replaceFirst(one -> other(one.group(), by));
  }

  private static String other(String letter, int by) {
    int next = (LETTERS.indexOf(letter) + by) % LETTERS.length();
    return LETTERS.substring(next, next + 1);
  }

  private static JsonObject ask(String number) {
    JsonObject question = Json.createObjectBuilder().add("number", number).build();
    return Api.anonymous().post("/snapshots/verification", question).require(200).json();
  }

  private static String found(String number) {
    return ask(number).getJsonObject("pack").getString("id");
  }

  @Test
  @DisplayName("a pack is found by a letter that looks alike, and by no other letter")
  void known() {
    assertEquals(pack.id(), found(typed(1)));
    assertEquals(pack.id(), found(typed(2)));
    String number = pack.id();
    char last = number.charAt(number.length() - 1);
    String other = typed(1).substring(0, number.length() - 1) + (last == 'x' ? 'y' : 'x');
    assertFalse(ask(other).getBoolean("known"));
    assertFalse(ask("l".repeat(number.length())).getBoolean("known"));
  }

  @Test
  @DisplayName("a number that looks like two packs finds neither, unless it is exactly one of them")
  void two() throws Exception {
    SnapshotView other = snapshotWorld.freeze(anna, petition, embassy, "en");
    snapshotWorld.forgeNumber(other.id(), typed(1));
    assertEquals(Optional.empty(), snapshotWorld.takenFor(typed(2)));
    assertEquals(Optional.of(pack.id()), snapshotWorld.takenFor(pack.id()));
    assertEquals(Optional.of(typed(1)), snapshotWorld.takenFor(typed(1)));
    assertEquals(pack.id(), found(typed(1)), "the other one is not genuine");
    assertEquals(pack.id(), found(typed(2)), "the other one is not genuine");
    snapshotWorld.forgeNumber(typed(1), other.id());
  }
}

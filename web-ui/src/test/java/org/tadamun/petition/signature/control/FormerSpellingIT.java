package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Who signed before a release knew all spellings of his address")
class FormerSpellingIT extends FourEyes {

  @Inject private AddressKeys keys;
  @Inject private Signatures signatures;

  private final String name = World.unique("za.ra");
  private final String email = name + "@ya.ru";

  private void sign(String address) {
    petitionWorld.sign(petition, "Zara", null, address, "SE");
  }

  private long only() {
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(1, rows.size());
    return rows.getFirst().id();
  }

  /** The likeliest first: that of all spellings, at last that of this one. */
  private List<String> fingerprints() {
    return keys.toLook(petition.id(), MailAddress.parse(email).orElseThrow());
  }

  @Test
  @DisplayName("R1 is found by that of then, and known by all of them once he has signed again")
  void pending() {
    sign(email);
    petitionWorld.knownBy(only(), fingerprints().getLast());
    sign(email);
    assertEquals(fingerprints().getFirst(), petitionWorld.fingerprint(only()));
  }

  @Test
  @DisplayName("R1 R2 is found where he has confirmed, and counts once")
  void confirmed() {
    sign(email);
    signatures.confirm(petitionWorld.token(email));
    petitionWorld.knownBy(only(), fingerprints().getLast());
    sign(email);
    only();
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R4 is looked for by the present form at the end too, to which he may have moved")
  void inTurn() {
    MailAddress address = MailAddress.parse(email).orElseThrow();
    List<String> turn = keys.toLookInTurn(petition.id(), address);
    int forms = fingerprints().size();
    assertEquals(fingerprints(), turn.subList(0, forms));
    assertEquals(List.of(fingerprints().getFirst()), turn.subList(forms, turn.size()));
    MailAddress usual = MailAddress.parse(World.unique("zara") + "@example.org").orElseThrow();
    assertEquals(
        keys.toLook(petition.id(), usual), keys.toLookInTurn(petition.id(), usual), "has one form");
  }

  @Test
  @DisplayName("R1 as whoever signs since is by each of them")
  void spellings() {
    sign(email);
    sign(name.replace('.', '-') + "@yandex.com");
    only();
  }
}

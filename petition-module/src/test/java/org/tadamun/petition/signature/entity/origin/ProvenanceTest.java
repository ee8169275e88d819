package org.tadamun.petition.signature.entity.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Provenance of a signature")
class ProvenanceTest {

  private static final Origin MAIL = new Origin("mail", "release", null);

  @Test
  @DisplayName("An event pass is stored beside the codes of a link, and changes no source")
  void pass() {
    Provenance way = Provenance.of(MAIL);
    assertFalse(way.isByPass());
    assertTrue(way.throughPass().isByPass());
    assertEquals(MAIL, way.throughPass().origin());
    assertEquals(SignatureSource.ONLINE, way.throughPass().source());
  }

  @Test
  @DisplayName("Codes and pass are removed with the signer, an import stays")
  void gone() {
    Provenance gone = Provenance.of(MAIL).throughPass().withoutCodes();
    assertFalse(gone.isByPass());
    assertEquals(Origin.NONE, gone.origin());
    Provenance imported = Provenance.ofImport(11, SignatureSource.PAPER).withoutCodes();
    assertEquals(11, imported.importNumber());
    assertEquals(SignatureSource.PAPER, imported.source());
  }
}

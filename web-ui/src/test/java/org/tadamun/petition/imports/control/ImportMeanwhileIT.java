package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.entity.KeyPhase;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.testing.ImportTables;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("Import during a rotation of keys")
class ImportMeanwhileIT extends FourEyes {

  private static final int PEOPLE = 20;

  @Inject private ImportTables tables;
  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private RotationWorld rotationWorld;
  @Inject private Secrets secrets;

  @Test
  @Timeout(300)
  @DisplayName("The import waits for the end of the rotation, then enters each person once")
  void waits() throws Exception {
    rotationWorld.status();
    rotationWorld.finish();
    ImportView ready = importWorld.ready(anna, petition, people(PEOPLE, "GB"));
    rotationWorld.rotate();
    rotationWorld.reach(KeyPhase.ANNOUNCED, petition.id());
    importWorld.as(bilal, () -> imports.start(ready.id(), null));
    for (KeyPhase phase : List.of(KeyPhase.CHANGING, KeyPhase.MOVING)) {
      rotationWorld.reach(phase, petition.id());
      ImportView waiting = importWorld.settled(anna, ready);
      assertEquals(ImportState.RUNNING, waiting.state());
      assertEquals(0, waiting.counts().imported());
    }
    rotationWorld.finish();
    List<?> pieces = tables.pieces(ready.id());
    assertTrue(
        pieces.stream().allMatch(piece -> secrets.isCurrent((String) piece)), "none is left");
    // Keys are read again after two seconds.
    ImportView done =
        Await.until(
            "the end of the import",
            () ->
                Optional.of(importWorld.settled(anna, ready))
                    .filter(view -> view.state() != ImportState.RUNNING));
    assertEquals(ImportState.DONE, done.state());
    assertEquals(PEOPLE, done.counts().imported());
  }
}

package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.time.boundary.SharedClock;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.control.waiting.ReadyImports;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportFile;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Import that a node works on")
class ImportClaimTest {

  private static final long ID = 7;
  private static final Instant BEGUN = Instant.parse("2020-11-20T08:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final SignatureImport one = checking();
  private final ImportSteps steps = new ImportSteps();
  private Instant there = BEGUN;

  private static SignatureImport checking() {
    LocalizedText words = LocalizedText.of("en", "Release Amar Fayaz");
    ImportSetup setup =
        new ImportSetup(
            new SheetForm(StandardCharsets.UTF_8, ';', true),
            Map.of(ImportField.EMAIL, 1, ImportField.NAME, 0),
            DateOrder.DAY_MONTH_YEAR,
            "GB",
            "en",
            null,
            null,
            null);
    SignatureImport one =
        new SignatureImport(
            new Petition(3, "release", "key", new PetitionText(words, words, List.of()), BEGUN),
            1,
            "LabourStart",
            "By mail",
            new ImportFile("list.csv", BatchSource.PARTNER),
            false,
            "staff:anna",
            BEGUN);
    one.arrived("0f".repeat(32), 400, 1, setup, BEGUN);
    one.check(setup, "staff:anna", BEGUN);
    one.claim("living", BEGUN);
    return one;
  }

  private static final class Trail extends AuditTrail {
    @Override
    public void recordOwn(String action, String type, String id, Long campaignId, String to) {
      // Nobody reads the audit trail here.
    }
  }

  private static final class Nobody extends ReadyImports {
    @Override
    public void tell(SignatureImport work) {
      // Nobody is mailed here.
    }
  }

  private final class There extends SharedClock {
    @Override
    public Instant now() {
      return there;
    }
  }

  @BeforeEach
  void connect() throws Exception {
    set(
        "em",
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, values) -> one));
    set("audit", new Trail());
    set("ready", new Nobody());
    set("shared", new There());
    set("clock", Clock.fixed(BEGUN.plus(AHEAD), ZoneOffset.UTC));
  }

  private void set(String field, Object value) throws Exception {
    Field seam = ImportSteps.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(steps, value);
  }

  @Test
  @DisplayName("R5: a node whose own clock is two minutes ahead does not take the import over")
  void ahead() {
    there = BEGUN.plus(SignatureImport.CLAIM);
    steps.endCheck(ID, "ahead");
    assertEquals(ImportState.CHECKING, one.state());
  }

  @Test
  @DisplayName("R5: another node takes the import over once it is silent by the shared clock")
  void silent() {
    there = BEGUN.plus(SignatureImport.CLAIM).plusMillis(1);
    steps.endCheck(ID, "another");
    assertEquals(ImportState.READY, one.state());
  }
}

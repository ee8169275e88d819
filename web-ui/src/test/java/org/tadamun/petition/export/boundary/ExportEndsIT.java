package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.export.entity.ExportState;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Export that ends before its last row")
class ExportEndsIT extends FourEyes {

  private static final int ROWS = 4_500;

  /** The number of a byte after the first portion, and long before the last one. */
  private static final long MIDDLE = 400_000;

  @Inject private ApiKeys apiKeys;
  @Inject private Campaigns campaigns;
  @Inject private Exports exports;
  @Inject private Forgetting forgetting;
  @Inject private ImportWorld importWorld;
  @Inject private Keys keys;
  @Inject private People persons;
  @Inject private Staff staff;

  private Person administrator;

  @BeforeEach
  void fill() throws Exception {
    importWorld.done(anna, bilal, petition, people(ROWS, "SE"));
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    persons.hash(administrator.publicId(), "none that fits");
  }

  private void endsWhen(Person who, Callable<?> meanwhile) throws Exception {
    ExportView one =
        Acting.as(
            who, () -> exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.CSV));
    assertEquals(ROWS, one.expected());
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            kept.write(b);
            if (kept.size() == MIDDLE) {
              called(meanwhile);
            }
          }
        };
    Acting.refused(
        who, Forbidden.class, () -> exports.file(one.id(), Locale.ENGLISH).content().write(out));
    AuditEntry last = world.audit("export", one.id()).getLast();
    assertEquals("export.broken", last.action());
    int written = Integer.parseInt(last.to().replaceFirst("SIGNATURES CSV ", ""));
    assertTrue(written >= 2_000 && written < ROWS, last::to);
    assertTrue(
        kept.toString(StandardCharsets.UTF_8)
            .endsWith(
                "\"This file is incomplete: %,d of 4,500 rows. Please download it again.\"\r\n"
                    .formatted(written)),
        "the last row says what is missing");
    Acting.refused(who, Forbidden.class, () -> exports.file(one.id(), Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R5: a person shut out before the first byte gets a refusal and no byte")
  void nothingYet(ExportFormat format) throws Exception {
    ExportView one =
        Acting.as(anna, () -> exports.signatures(petition.slug(), SignatureFilter.ALL, format));
    ExportFile file = Acting.as(anna, () -> exports.file(one.id(), Locale.ENGLISH));
    shutOutAnna();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Acting.refused(anna, Forbidden.class, () -> file.content().write(out));
    assertEquals(0, out.size());
    assertEquals("export.broken", world.audit("export", one.id()).getLast().action());
  }

  @Test
  @DisplayName("R5: the last row of a workbook that is cut off says that the file is incomplete")
  void workbook() throws Exception {
    ExportView one =
        Acting.as(
            anna,
            () -> exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.XLSX));
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            if (kept.size() == 0) {
              called(ExportEndsIT.this::shutOutAnna);
            }
            kept.write(b);
          }
        };
    ExportFile file = Acting.as(anna, () -> exports.file(one.id(), Locale.ENGLISH));
    Acting.refused(anna, Forbidden.class, () -> file.content().write(out));
    String sheet = ExportsIT.sheet(kept.toByteArray());
    assertTrue(
        sheet.contains("This file is incomplete: 2,000 of 4,500 rows."),
        () -> sheet.substring(sheet.length() - 400));
  }

  @Test
  @DisplayName(
      "R3: an export without progress for minutes is recorded as broken off, with its rows")
  void silent() throws Exception {
    ExportView one =
        Acting.as(
            anna, () -> exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.CSV));
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            kept.write(b);
            if (kept.size() == MIDDLE) {
              forgetting.changed("petition_export", one.id(), Duration.ofMinutes(3));
              assertEquals(ExportState.BROKEN, exports.one(one.id()).state());
            }
          }
        };
    Acting.does(anna, () -> exports.file(one.id(), Locale.ENGLISH).content().write(out));
    List<AuditEntry> trail = world.audit("export", one.id());
    assertEquals(
        List.of("export.ordered", "export.begun", "export.broken", "export.done"),
        trail.stream().map(AuditEntry::action).toList());
    assertEquals("SIGNATURES CSV 4500", trail.get(1).to());
    int written = Integer.parseInt(trail.get(2).to().replaceFirst("SIGNATURES CSV ", ""));
    assertTrue(written >= 2_000 && written < ROWS, trail.get(2)::to);
    assertEquals(Permission.SYSTEM, trail.get(2).actor());
  }

  @Test
  @DisplayName(
      "A second fetch during the first determines the state; the trail has the end of both")
  void anew() throws Exception {
    ExportView one =
        Acting.as(
            anna, () -> exports.signatures(petition.slug(), SignatureFilter.ALL, ExportFormat.CSV));
    List<ExportView> later = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          private long bytes;

          @Override
          public void write(int b) {
            if (++bytes == MIDDLE) {
              called(
                  () -> {
                    fetch(one, OutputStream.nullOutputStream());
                    return later.add(exports.one(one.id()));
                  });
            }
          }
        };
    ExportView last =
        Acting.as(
            anna,
            () -> {
              fetch(one, out);
              return exports.one(one.id());
            });
    assertEquals(ExportState.DONE, later.getFirst().state());
    assertEquals(later, List.of(last), "the fetch that began first says nothing any more");
    List<String> trail =
        world.audit("export", one.id()).stream()
            .map(AuditEntry::action)
            .filter("export.done"::equals)
            .toList();
    assertEquals(List.of("export.done", "export.done"), trail);
  }

  private void fetch(ExportView one, OutputStream out) throws IOException {
    exports.file(one.id(), Locale.ENGLISH).content().write(out);
  }

  private Void shutOutAnna() throws Exception {
    return Acting.as(
        administrator,
        () -> {
          staff.deactivate(anna.publicId());
          return null;
        });
  }

  private static void called(Callable<?> work) {
    try {
      work.call();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("access R4: the export ends for a staff member who is shut out meanwhile")
  void shutOut() throws Exception {
    endsWhen(anna, this::shutOutAnna);
  }

  private Person key() {
    return keys.caller(
        campaigns.byId(petition.campaignId()).orElseThrow(), Permission.SIGNATURE_READ);
  }

  private static String idOf(Person key) {
    return key.publicId().substring("key:".length());
  }

  @Test
  @DisplayName("access R4: the export ends for a key that is revoked meanwhile")
  void revoked() throws Exception {
    Person key = key();
    endsWhen(
        key,
        () ->
            Acting.as(
                administrator,
                () -> {
                  apiKeys.revoke(idOf(key));
                  return null;
                }));
  }

  @Test
  @DisplayName("access R4: the export ends for a key that expires meanwhile")
  void expired() throws Exception {
    Person key = key();
    endsWhen(
        key,
        () -> {
          keys.expire(idOf(key));
          return null;
        });
  }
}

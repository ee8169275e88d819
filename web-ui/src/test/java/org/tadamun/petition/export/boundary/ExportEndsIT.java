package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.intake.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.entity.Role;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.intake.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("An export on its way")
class ExportEndsIT extends FourEyes {

  private static final int ROWS = 4_500;

  /** After the first portion, and long before the last. */
  private static final long MIDDLE = 400_000;

  @Inject private ApiKeys apiKeys;
  @Inject private Campaigns campaigns;
  @Inject private Exports exports;
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
    OutputStream out =
        new OutputStream() {
          private long bytes;

          @Override
          public void write(int b) {
            bytes++;
            if (bytes == MIDDLE) {
              called(meanwhile);
            }
          }
        };
    Acting.as(
        who,
        () ->
            assertThrows(
                Forbidden.class,
                () -> exports.file(one.id(), Locale.ENGLISH).content().write(out)));
    AuditEntry last = world.audit("export", one.id()).getLast();
    assertEquals("export.broken", last.action());
    int written = Integer.parseInt(last.to().replaceFirst("SIGNATURES CSV ", ""));
    assertTrue(written >= 2_000 && written < ROWS, last::to);
    assertThrows(
        Forbidden.class, () -> Acting.as(who, () -> exports.file(one.id(), Locale.ENGLISH)));
  }

  private static void called(Callable<?> work) {
    try {
      work.call();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("ends for who is shut out meanwhile")
  void shutOut() throws Exception {
    endsWhen(
        anna,
        () ->
            Acting.as(
                administrator,
                () -> {
                  staff.deactivate(anna.publicId());
                  return null;
                }));
  }

  private Person key() {
    return keys.caller(
        campaigns.byId(petition.campaignId()).orElseThrow(), Permission.SIGNATURE_READ);
  }

  private static String idOf(Person key) {
    return key.publicId().substring("key:".length());
  }

  @Test
  @DisplayName("ends for a key that is revoked meanwhile")
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
  @DisplayName("ends for a key whose time comes meanwhile")
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

package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Download of an import's file")
class ImportFileEndsIT extends FourEyes {

  /** More than one portion of pieces, and less than the megabyte that tests may send. */
  private static final int ROWS = 13_000;

  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private People persons;
  @Inject private Staff staff;

  private String content;
  private ImportView received;

  @BeforeEach
  void receive() throws Exception {
    content = people(ROWS, "GB");
    received = importWorld.received(anna, petition, content);
  }

  private void endsWhen(Callable<?> meanwhile, Class<? extends RuntimeException> how)
      throws Exception {
    importWorld.as(
        bilal,
        () -> {
          try (InputStream in = imports.file(received.id())) {
            String begun = content.substring(0, 1_000);
            assertEquals(begun, new String(in.readNBytes(1_000), StandardCharsets.UTF_8));
            meanwhile.call();
            return assertThrows(how, in::readAllBytes);
          }
        });
  }

  @Test
  @DisplayName("The file is read whole, portion by portion")
  void whole() throws Exception {
    byte[] read = importWorld.as(bilal, () -> imports.file(received.id()).readAllBytes());
    assertEquals(content, new String(read, StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("R9: the download fails if the file is deleted meanwhile")
  void forgotten() throws Exception {
    endsWhen(
        () -> {
          importWorld.as(anna, () -> imports.discard(received.id(), null));
          return importWorld.settled(anna, received);
        },
        NotFound.class);
  }

  @Test
  @DisplayName("R9: the file is not found if it is deleted before its first byte")
  void notBegun() throws Exception {
    importWorld.as(
        bilal,
        () -> {
          try (InputStream in = imports.file(received.id())) {
            importWorld.as(anna, () -> imports.discard(received.id(), null));
            importWorld.settled(anna, received);
            return assertThrows(NotFound.class, in::read);
          }
        });
  }

  @Test
  @DisplayName("access R4: the download ends for a staff member who is shut out meanwhile")
  void shutOut() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    persons.hash(administrator.publicId(), "none that fits");
    endsWhen(
        () ->
            importWorld.as(
                administrator,
                () -> {
                  staff.deactivate(bilal.publicId());
                  return null;
                }),
        Forbidden.class);
  }
}

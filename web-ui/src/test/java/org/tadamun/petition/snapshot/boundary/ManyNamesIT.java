package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.snapshot.control.reading.NameReader;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R12: Reading very many names for a pack")
class ManyNamesIT extends FourEyes {

  /** More names than are read in one step. */
  private static final int PEOPLE = 5_003;

  @Inject private ImportWorld importWorld;
  @Inject private NameReader names;

  @Test
  @DisplayName(
      "names are counted and read step by step, in order and once each, until the reader stops")
  void steps() throws Exception {
    StringBuilder file = new StringBuilder("Name,Email,Country,Public\r\n");
    for (int i = 0; i < PEOPLE; i++) {
      file.append("Zara Khan,").append(ImportWorld.address()).append(",SE,yes\r\n");
    }
    importWorld.done(anna, bilal, petition, file.toString());
    assertEquals(PEOPLE, names.count(petition, null));
    assertEquals(PEOPLE, names.read(petition, null).size());
    List<Long> told = new ArrayList<>();
    names.each(
        petition,
        petition.textVersion(),
        null,
        (id, one) -> {
          assertTrue(told.isEmpty() || told.getLast() < id, "in the order of signing");
          told.add(id);
          return told.size() < PEOPLE - 1;
        });
    assertEquals(PEOPLE - 1, told.size());
    for (String target : List.of("PK", Countries.UNKNOWN)) {
      assertEquals(0, names.count(petition, target));
      assertEquals(0, names.read(petition, target).size());
    }
  }
}

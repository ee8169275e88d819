package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The CSV tables of the console")
class TablesIT extends FourEyes {

  @Inject private ImportWorld importWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private void requireMark(String path) {
    String table = visitors.of(anna).open(path).require(200).html();
    assertTrue(table.startsWith(Csv.BYTE_ORDER_MARK + '"'), table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"petition/ways", "petition/funnel", "actions/list"})
  @DisplayName("a table begins with a byte order mark")
  void mark(String page) {
    requireMark(page + address.of(petition) + "&format=csv");
  }

  @Test
  @DisplayName("the table of errors of an import begins with a byte order mark")
  void faults() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, ImportWorld.people(1, "GB") + "x,y,z\r\n");
    requireMark("petition/import-errors?id=" + ready.id());
  }
}

package org.tadamun.web.console.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page of an import that has ended")
class ImportErasurePagesIT extends FourEyes {

  @Inject private ImportRun run;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  @Test
  @DisplayName("imports R12: note and file name can be erased once, after the import has ended")
  void erased() {
    Visitor visitor = visitors.of(anna);
    Page draft =
        visitor
            .open("petition/import-new" + address.of(petition))
            .require(200)
            .type("organisation", "LabourStart")
            .type("note", "Collected by Zara Khan")
            .file("file", "zara-khan.csv", ImportWorld.people(1, "SE"))
            .press("upload")
            .requireAt("petition/import");
    draft.press("check").requireNotice("The dry run has begun.");
    run.run();
    Page ready = visitor.open(draft.location()).requireWords("Waiting for a second person");
    assertFalse(ready.offers("erase"), "a second person decides by its words");
    Page ended = ready.press("discard").requireWords("Collected by Zara Khan", "zara-khan.csv");
    Page erased = ended.press("erase");
    erased.requireNotice("The note, the reason and the name of the file are erased.");
    erased.requireNoWords("Zara Khan", "zara-khan").requireWords("signatures.csv", "Discarded");
    assertFalse(erased.offers("erase"));
  }
}

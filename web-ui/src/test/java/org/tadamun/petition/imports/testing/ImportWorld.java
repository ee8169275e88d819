package org.tadamun.petition.imports.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.ImportUpload;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Imports for tests, in any state. Without a transaction of its own, as pages have none. */
@Dependent
public class ImportWorld {

  public static final String HEADING = "Given name,Family name,Email,Country,Date\r\n";

  @Inject private Imports imports;
  @Inject private ImportLists lists;
  @Inject private ImportRun run;

  /** An address that nobody else has. */
  public static String address() {
    return World.unique("amal") + "@example.org";
  }

  /** A row of {@link #HEADING}. */
  public static String row(String email, String country) {
    return "Amal,Haddad," + email + "," + country + ",2020-11-18\r\n";
  }

  /** A file of so many people with addresses that nobody else has. */
  public static String people(int count, String country) {
    StringBuilder file = new StringBuilder(HEADING);
    for (int i = 0; i < count; i++) {
      file.append(row(address(), country));
    }
    return file.toString();
  }

  public static ImportUpload upload(String content) {
    return upload(content.getBytes(StandardCharsets.UTF_8));
  }

  public static ImportUpload upload(byte[] content) {
    return upload(BatchSource.PARTNER, content);
  }

  public static ImportUpload upload(BatchSource source, byte[] content) {
    return new ImportUpload(
        source,
        "LabourStart",
        null,
        "C:\\lists\\signers.csv",
        new ByteArrayInputStream(content),
        false,
        "en");
  }

  public ImportView received(Person person, PetitionView petition, String content)
      throws Exception {
    return Acting.as(person, () -> imports.upload(petition.slug(), upload(content)));
  }

  /** Receives a file and runs the dry run with the columns that it suggests. */
  public ImportView ready(Person person, PetitionView petition, String content) throws Exception {
    return ready(person, received(person, petition, content));
  }

  /** Runs the dry run, by a person who need not have received the file. */
  public ImportView ready(Person person, ImportView received) throws Exception {
    Acting.as(person, () -> imports.check(received.id(), null, lists.setup(received.id())));
    return settled(person, received);
  }

  /** Has the second person start the import, and enters it. */
  public ImportView done(Person first, Person second, PetitionView petition, String content)
      throws Exception {
    ImportView ready = ready(first, petition, content);
    Acting.as(second, () -> imports.start(ready.id(), null));
    return settled(first, ready);
  }

  /** As {@link #done}, for paper that was typed in. */
  public ImportView paper(Person first, Person second, PetitionView petition, String content)
      throws Exception {
    ImportUpload upload = upload(BatchSource.PAPER, content.getBytes(StandardCharsets.UTF_8));
    ImportView ready =
        ready(first, Acting.as(first, () -> imports.upload(petition.slug(), upload)));
    Acting.as(second, () -> imports.start(ready.id(), null));
    return settled(first, ready);
  }

  /** The import after all work that can be done now. */
  public ImportView settled(Person person, ImportView one) throws Exception {
    run.run();
    return seen(person, one);
  }

  public ImportView seen(Person person, ImportView one) throws Exception {
    return Acting.as(person, () -> lists.one(one.id()));
  }

  public <T> T as(Person person, Callable<T> work) throws Exception {
    return Acting.as(person, work);
  }
}

package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.SigningKey;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.named.PacksByName;
import org.tadamun.petition.snapshot.control.named.PacksByName.Standing;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

@Tag("slow")
@DisplayName("R3 R17 Of whom a pack names")
class ChangedNamesTest {

  private static final Named FATIMA = new Named("PK", "فاطمہ ملک");
  private static final Named NOBODY = new Named("PK", "Nobody");

  private final PacksByName byName = new PacksByName();
  private SigningKey key;
  private Snapshot pack;

  @BeforeEach
  void seal(@TempDir Path folder) throws Exception {
    String line = "master-key=" + "A".repeat(43);
    key = new Secrets(Files.writeString(folder.resolve("secrets.properties"), line)).signingKey();
    pack = Packs.snapshot("en");
    new Packing(new Texts(), new Countries()).fill(pack, Packs.content(pack), key);
  }

  private Standing of(Named one) {
    return byName.of(one, pack, target -> true, key);
  }

  private void change() throws Exception {
    Object data = pack.file(SnapshotForm.JSON, null).orElseThrow();
    Field parts = data.getClass().getDeclaredField("parts");
    parts.setAccessible(true);
    parts.set(data, List.of("e30="));
  }

  @Test
  @DisplayName("is told who does and who does not")
  void asFrozen() {
    assertEquals(3, FrozenNames.of(pack, key).orElseThrow().signers().size());
    assertEquals(Standing.NAMED, of(FATIMA));
    assertEquals(Standing.NOT_NAMED, of(NOBODY));
    assertEquals(Standing.NOT_NAMED, byName.of(FATIMA, pack, target -> false, key));
  }

  @Test
  @DisplayName("nobody can tell once its bytes were changed, not even that it names nobody")
  void changed() throws Exception {
    change();
    assertTrue(FrozenNames.of(pack, key).isEmpty());
    assertEquals(Standing.NOT_KNOWN, of(FATIMA));
    assertEquals(Standing.NOT_KNOWN, of(NOBODY));
  }

  @Test
  @DisplayName("what was read before is known on")
  void before() throws Exception {
    assertEquals(Standing.NAMED, of(FATIMA));
    change();
    assertEquals(Standing.NAMED, of(FATIMA));
  }
}

package org.tadamun.architecture.code;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Compiled;
import org.tadamun.kernel.secret.boundary.SealedPieces;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** An encrypted value that no rotation reaches would be lost with its key. */
@DisplayName("Places of a rotation for what is encrypted in the database")
class SealedPlacesTest {

  private static final String ENCRYPTS = " encrypts, and no place names it";
  private static final String NOTHING = " names no class that encrypts";

  @Test
  @DisplayName("Each class that encrypts is named by a place, and each place names one")
  void renewed() {
    assertEquals(List.of(), faults(Compiled.product()));
  }

  @Test
  @DisplayName("A class without a place and a place without a class are reported")
  void seenFailing() {
    List<String> faults =
        faults(new ClassFileImporter().importClasses(Forgotten.class, Idle.class, Wrong.class));
    assertEquals(
        List.of(
            "Forgotten" + ENCRYPTS, "Idle" + NOTHING, "Wrong names Idle, which does not encrypt"),
        faults);
  }

  @Test
  @DisplayName("The product has at least nine classes that encrypt")
  void found() {
    long encrypting = Compiled.product().stream().filter(SealedPlacesTest::isSealer).count();
    assertTrue(encrypting >= 9, () -> "only " + encrypting);
  }

  /** The faults of the classes that encrypt and of the places, by simple names. */
  private static List<String> faults(Iterable<JavaClass> classes) {
    Set<String> encrypting = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    Set<String> faults = new TreeSet<>();
    for (JavaClass each : classes) {
      if (isSealer(each)) {
        encrypting.add(each.getSimpleName());
      }
    }
    for (JavaClass each : classes) {
      if (each.isAssignableTo(SealedStore.class) && !each.getModifiers().contains(ABSTRACT)) {
        List<String> sealers = sealers(each);
        named.addAll(sealers);
        if (sealers.isEmpty()) {
          faults.add(each.getSimpleName() + NOTHING);
        }
        sealers.stream()
            .filter(sealer -> !encrypting.contains(sealer))
            .map(sealer -> each.getSimpleName() + " names " + sealer + ", which does not encrypt")
            .forEach(faults::add);
      }
    }
    encrypting.stream()
        .filter(sealer -> !named.contains(sealer))
        .map(sealer -> sealer + ENCRYPTS)
        .forEach(faults::add);
    return new ArrayList<>(faults);
  }

  private static List<String> sealers(JavaClass place) {
    return place
        .tryGetAnnotationOfType(SealedStore.Of.class.getName())
        .flatMap(of -> of.get("value"))
        .map(value -> List.of((JavaClass[]) value))
        .orElse(List.of())
        .stream()
        .map(JavaClass::getSimpleName)
        .toList();
  }

  private static boolean isSealer(JavaClass each) {
    return !each.getPackageName().equals(Secrets.class.getPackageName())
        && each.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(Secrets.class)
                            && Set.of("encrypt", "newWrappedKey").contains(call.getName())
                        || call.getTargetOwner().isEquivalentTo(SealedPieces.class)
                            && call.getName().equals("seal"));
  }

  private static final class Forgotten {

    String seal(Secrets secrets) {
      return secrets.encrypt("forgotten", "a word");
    }
  }

  private static class Idle implements SealedStore {

    @Override
    public String name() {
      return "idle";
    }

    @Override
    public Portion renew(long place, Instant now) {
      return new Portion(place, 0, Next.NONE);
    }

    @Override
    public long waiting() {
      return 0;
    }
  }

  @SealedStore.Of(Idle.class)
  private static final class Wrong extends Idle {}
}

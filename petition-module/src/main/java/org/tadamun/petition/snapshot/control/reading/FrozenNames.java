package org.tadamun.petition.snapshot.control.reading;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * Who is named in a frozen pack.
 *
 * @param any whether it names any signer, or any endorser by consent
 * @param agreedFor the country whose authorities they agreed to be named to; null if they were not
 *     asked for one
 * @param signers how often each name of a signer occurs
 */
public record FrozenNames(boolean any, String agreedFor, Map<Named, Integer> signers) {

  /**
   * How many other people are read at most, beside the named ones, when names are checked again.
   */
  static final int BESIDES = 4 * PackNames.MOST;

  /** Equals no country: for packs that do not say which one signers were asked about. */
  private static final String NOWHERE = "";

  /**
   * Reads the names from the data file; all other files name the same people.
   *
   * @return empty if its bytes were changed: then nobody can tell who is named in the files that
   *     were handed over
   */
  public static Optional<FrozenNames> of(Snapshot pack, SigningKeys keys) {
    SnapshotFile data = pack.file(SnapshotForm.JSON, null).orElseThrow();
    return pack.isAsFrozen(data, keys) ? Optional.of(in(data.content())) : Optional.empty();
  }

  /**
   * @param data the bytes of the pack's data file
   */
  public static FrozenNames in(byte[] data) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(data))) {
      JsonObject pack = reader.readObject();
      JsonObject names = pack.getJsonObject("names");
      boolean signers = names != null && names.getInt("named") > 0;
      boolean asked = names != null && names.getBoolean("targetCountry");
      // Where consent was asked for, the pack names no private endorser.
      return new FrozenNames(
          signers || !asked && hasEndorsersByConsent(pack),
          asked ? names.getString("agreedFor", NOWHERE) : null,
          signers(signers ? names.getJsonObject("byCountry") : null));
    }
  }

  /** Whether any signer is named; endorsers in a pack are named in public too. */
  public boolean hasSigners() {
    return !signers.isEmpty();
  }

  private static Map<Named, Integer> signers(JsonObject byCountry) {
    Map<Named, Integer> signers = new HashMap<>();
    if (byCountry != null) {
      for (String country : byCountry.keySet()) {
        for (JsonString name : byCountry.getJsonArray(country).getValuesAs(JsonString.class)) {
          signers.merge(new Named(country, name.getString()), 1, Integer::sum);
        }
      }
    }
    return signers;
  }

  /** A named endorser is an object of languages, an unnamed one a text. */
  private static boolean hasEndorsersByConsent(JsonObject pack) {
    JsonObject endorsements = pack.getJsonObject("endorsements");
    return endorsements != null
        && endorsements.getJsonArray("items").stream()
            .map(JsonValue::asJsonObject)
            .anyMatch(
                item ->
                    item.get("endorser") instanceof JsonObject
                        && "CONSENT".equals(item.getString("basis", null)));
  }

  /**
   * Whether these people may be named now.
   *
   * @param target the addressee's country if that needs a consent of its own; else null
   */
  public boolean mayReach(String target) {
    return !any || target == null || target.equals(agreedFor);
  }

  /**
   * How many named signers a new pack would not name. A pack has no ids of signers: if somebody
   * else with the same name and country may be named, the name may stay.
   *
   * <p>The pack names all who could be named then, so they come first among those who can be named
   * now. Millions may have signed since, so reading stops at a limit; names not found until then
   * count as gone, and a new pack has to be made.
   *
   * @param now feeds in those who may be named now, one by one, as long as the predicate is true
   */
  public long noMore(Consumer<Predicate<Named>> now) {
    Map<Named, Integer> left = new HashMap<>(signers);
    AtomicLong looks = new AtomicLong(sum(left) + BESIDES);
    if (!left.isEmpty()) {
      now.accept(
          one -> {
            left.computeIfPresent(one, (same, count) -> count > 1 ? count - 1 : null);
            return !left.isEmpty() && looks.decrementAndGet() > 0;
          });
    }
    return sum(left);
  }

  private static long sum(Map<Named, Integer> names) {
    return names.values().stream().mapToLong(Integer::longValue).sum();
  }
}

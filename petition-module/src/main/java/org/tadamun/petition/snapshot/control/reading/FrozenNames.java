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
import org.tadamun.kernel.secret.boundary.SigningKey;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * Who is named in a pack that was frozen.
 *
 * @param any whether any person is, a signer or one who endorses by consent
 * @param agreedFor of which country's authorities they agreed to be named; null where they were not
 *     asked for any
 * @param signers how often each name of a signer stands in it
 */
public record FrozenNames(boolean any, String agreedFor, Map<Named, Integer> signers) {

  /** So many may be named now besides those whom it names, and are looked at for one of them. */
  static final int BESIDES = 4 * PackNames.MOST;

  /** No country: who was asked for one that the pack does not say is named for none. */
  private static final String NOWHERE = "";

  /**
   * Every form but the manifest has the same names; that for programs tells them soonest.
   *
   * @return none where its bytes in the database are others than were frozen: nobody can tell from
   *     them who is named in the files that were handed over
   */
  public static Optional<FrozenNames> of(Snapshot pack, SigningKey key) {
    SnapshotFile data = pack.file(SnapshotForm.JSON, null).orElseThrow();
    return pack.isAsFrozen(data, key) ? Optional.of(in(data.content())) : Optional.empty();
  }

  /**
   * @param data the pack's file for programs
   */
  public static FrozenNames in(byte[] data) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(data))) {
      JsonObject pack = reader.readObject();
      JsonObject names = pack.getJsonObject("names");
      boolean signers = names != null && names.getInt("named") > 0;
      boolean asked = names != null && names.getBoolean("targetCountry");
      // Where they were asked, no private endorser is named in it.
      return new FrozenNames(
          signers || !asked && hasEndorsersByConsent(pack),
          asked ? names.getString("agreedFor", NOWHERE) : null,
          signers(signers ? names.getJsonObject("byCountry") : null));
    }
  }

  /** Whether a signer is; whoever endorses and is named in it is named in public too. */
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

  /** A name is an object of languages; whoever is not named there is a word. */
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
   * Whether they may be named now.
   *
   * @param target of which country's authorities the addressee is, where that needs a consent of
   *     its own; else null
   */
  public boolean mayReach(String target) {
    return !any || target == null || target.equals(agreedFor);
  }

  /**
   * How many signers stand in it whom a pack of now would not name. A pack has no numbers of
   * signers: where another one of the same name and country may be named, it says nothing that a
   * new one would not say.
   *
   * <p>It names all who could be named then, so they are among the first who can be now. Since then
   * millions may have signed, who are not all read for one who is gone: whoever stands behind a
   * bound is not found, and a new pack has to be made.
   *
   * @param now tells who may be named now, one after the other, for as long as it is to go on
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

package org.tadamun.petition.signature.control.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.petition.signature.entity.Signature;

/** Finds the signatures that the senders of forms already have under the same version. */
@ApplicationScoped
public class EarlierSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private KnownAddresses addresses;

  /** The fingerprints of one sender's address, the likeliest first. */
  private record Asked(Signing.Who who, List<String> fingerprints) {}

  private record Text(long petitionId, int version) {}

  /**
   * The existing signatures by sender; new senders are missing. They are locked in the order of
   * ids, so that two callers cannot deadlock, and compared again once locked: one that was erased
   * meanwhile belongs to nobody.
   */
  public Map<Signing.Who, Signature> of(Collection<Signing> signings) {
    Map<Signing.Who, List<String>> fingerprints =
        signings.stream().collect(Collectors.toMap(Signing::who, one -> one.sealed().toLook()));
    Map<Signing.Who, Long> numbers = new HashMap<>();
    fingerprints.entrySet().stream()
        .map(one -> new Asked(one.getKey(), one.getValue()))
        .collect(
            Collectors.groupingBy(one -> new Text(one.who().petitionId(), one.who().version())))
        .forEach((text, asked) -> numbers.putAll(numbers(text, asked)));
    Map<Signing.Who, Signature> found = new HashMap<>();
    numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            one -> {
              Signature known = locked(one.getValue());
              if (known != null && fingerprints.get(one.getKey()).contains(known.fingerprint())) {
                found.put(one.getKey(), known);
              }
            });
    return found;
  }

  /**
   * Writes the row without a change. A known address for which nothing is stored would otherwise be
   * answered sooner than a new one, and be recognised by that.
   */
  public void touch(Signature known) {
    em.createNativeQuery("update petition_signature set reminders = reminders where id = ?1")
        .setParameter(1, known.id())
        .executeUpdate();
  }

  private Map<Signing.Who, Long> numbers(Text text, List<Asked> asked) {
    Set<String> all = new LinkedHashSet<>();
    asked.forEach(one -> all.addAll(one.fingerprints()));
    Map<String, Long> byFingerprint = addresses.signatures(text.petitionId(), text.version(), all);
    Map<Signing.Who, Long> numbers = new HashMap<>();
    for (Asked one : asked) {
      for (String print : one.fingerprints()) {
        if (byFingerprint.containsKey(print)) {
          numbers.putIfAbsent(one.who(), byFingerprint.get(print));
        }
      }
    }
    return numbers;
  }

  /** Null where it was deleted meanwhile together with its import. */
  private Signature locked(long number) {
    return em.find(Signature.class, number, LockModeType.PESSIMISTIC_WRITE);
  }
}

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

/** Finds what those who sign now have signed before under the same version. */
@ApplicationScoped
public class EarlierSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private KnownAddresses addresses;

  /** What one asks for: the fingerprints of one address, the likeliest first. */
  private record Asked(Signing.Who who, List<String> fingerprints) {}

  private record Text(long petitionId, int version) {}

  /**
   * By who signs; whoever has signed nothing is not in it. Locked in the order of their numbers, so
   * that two who change several never wait for each other, and looked at again then: who has had
   * himself erased meanwhile left a row of nobody, which is never his again.
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
   * Changes nothing, by a statement that has to be on disk as everybody else's: where nothing were
   * written, the answer would come sooner and tell that this address is known.
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

  /** Null where it went with the file that had brought it. */
  private Signature locked(long number) {
    return em.find(Signature.class, number, LockModeType.PESSIMISTIC_WRITE);
  }
}

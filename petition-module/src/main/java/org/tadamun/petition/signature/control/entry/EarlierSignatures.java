package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.Signature;

/** Finds what those who sign now have signed before under the same version. */
@Stateless
public class EarlierSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AddressKeys keys;
  @EJB private KnownAddresses addresses;

  /** What one asks for: the fingerprints of one address, the likeliest first. */
  private record Asked(Signing.Who who, List<String> fingerprints) {}

  private record Text(long petitionId, int version) {}

  /** By who signs; whoever has signed nothing is not in it. */
  @PermitAll
  public Map<Signing.Who, Signature> of(List<Signing> signings) {
    Map<Signing.Who, Signature> found = new HashMap<>();
    signings.stream()
        .map(one -> new Asked(one.who(), keys.toLook(one.who().petitionId(), one.address())))
        .collect(
            Collectors.groupingBy(one -> new Text(one.who().petitionId(), one.who().version())))
        .forEach((text, asked) -> found.putAll(of(text, asked)));
    return found;
  }

  private Map<Signing.Who, Signature> of(Text text, List<Asked> asked) {
    Set<String> all = new LinkedHashSet<>();
    asked.forEach(one -> all.addAll(one.fingerprints()));
    Map<String, Long> ids = addresses.signatures(text.petitionId(), text.version(), all);
    Map<Signing.Who, Signature> found = new HashMap<>();
    for (Asked one : asked) {
      one.fingerprints().stream()
          .filter(ids::containsKey)
          .findFirst()
          .ifPresent(print -> found.put(one.who(), em.find(Signature.class, ids.get(print))));
    }
    return found;
  }
}

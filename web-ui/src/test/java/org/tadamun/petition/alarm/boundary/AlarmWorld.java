package org.tadamun.petition.alarm.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.SignatureState;

/** Waves of signers, and what became of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmWorld {

  /** Who come at the same moment share a commit, of which a wave of few at once is mostly made. */
  private static final int AT_ONCE = 16;

  @Inject private Signatures signatures;
  @Inject private Wave wave;

  /** They sign, and confirm several at a time. */
  public void wave(PetitionView petition, String country, int many, int domains) throws Exception {
    for (int done = 0; done < many; done += Wave.MOST) {
      confirm(wave.signed(petition, country, Math.min(Wave.MOST, many - done), domains));
    }
  }

  /** The same of few, whose mail domains are names below one that nobody else uses. */
  public void below(String domain, PetitionView petition, String country, int many, int domains)
      throws Exception {
    confirm(wave.signed(petition, country, many, domains, domain));
  }

  public void confirm(List<String> tokens) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      for (String token : tokens) {
        running.add(threads.submit(() -> signatures.confirm(token)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  /** Tens of thousands of rows would be brought under each new key that a later test makes. */
  public void gone(PetitionView petition) {
    List<Long> numbers = wave.numbers(petition);
    for (int from = 0; from < numbers.size(); from += Wave.MOST) {
      wave.gone(numbers.subList(from, Math.min(from + Wave.MOST, numbers.size())));
    }
    wave.uncounted(petition);
  }

  /** The state in which the signature of this link is after confirming. */
  public SignatureState confirm(String token) {
    return signatures.confirm(token).status();
  }

  /** The link of one who has signed. */
  public String signed(PetitionView petition, String country) {
    return wave.signed(petition, country, 1, 1).getFirst();
  }

  /** How many of a country are in which state, row by row. */
  public Map<SignatureState, Long> states(PetitionView petition, String country) {
    return wave.states(petition, country);
  }
}

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

/** Makes waves of signatures, and reads their states. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmWorld {

  /**
   * How many confirm at once: simultaneous confirmations share a commit, which takes most of the
   * time of a small wave.
   */
  private static final int AT_ONCE = 16;

  @Inject private Signatures signatures;
  @Inject private Wave wave;

  /** Signs this many, and confirms several at a time. */
  public void wave(PetitionView petition, String country, int many, int domains) throws Exception {
    for (int done = 0; done < many; done += Wave.MOST) {
      confirm(wave.signed(petition, country, Math.min(Wave.MOST, many - done), domains));
    }
  }

  /** Signs and confirms these; their mail domains are names below a domain nobody else uses. */
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

  /**
   * Deletes the signatures of a wave. Else each later test that makes a new key would have to move
   * tens of thousands of rows to it.
   */
  public void gone(PetitionView petition) {
    List<Long> numbers = wave.numbers(petition);
    for (int from = 0; from < numbers.size(); from += Wave.MOST) {
      wave.gone(numbers.subList(from, Math.min(from + Wave.MOST, numbers.size())));
    }
    wave.uncounted(petition);
  }

  /** Confirms by this token; returns the state of the signature afterwards. */
  public SignatureState confirm(String token) {
    return signatures.confirm(token).status();
  }

  /** Signs once; returns the token of the link. */
  public String signed(PetitionView petition, String country) {
    return wave.signed(petition, country, 1, 1).getFirst();
  }

  /** How many signatures from this country are in each state, counted from the rows. */
  public Map<SignatureState, Long> states(PetitionView petition, String country) {
    return wave.states(petition, country);
  }
}

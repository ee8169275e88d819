package org.tadamun.wrong.petition.tally.boundary;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.tadamun.petition.alarm.entity.AlarmCounterweight;

/** Wrong: it decides itself who is not new to an alarm. */
public class CountsAgainByItself {

  void back(EntityManager em, long petition, String country, Instant now) {
    em.persist(new AlarmCounterweight(petition, 1, country, 1, now));
  }
}

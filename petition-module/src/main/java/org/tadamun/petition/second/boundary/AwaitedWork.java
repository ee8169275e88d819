package org.tadamun.petition.second.boundary;

import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.second.entity.SecondKind;

/** Finds what waits for a second person. One bean for each kind. */
public interface AwaitedWork {

  SecondKind kind();

  /**
   * All that waits in this petition. Called in a transaction by the sender of mails; must not wait
   * for locks.
   */
  List<Awaited> of(PetitionView petition);
}

package org.tadamun.petition.second.boundary;

import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.second.entity.SecondKind;

/** What of one kind waits for a second person. One bean per kind. */
public interface AwaitedWork {

  SecondKind kind();

  /**
   * All of it at this petition, whoever began it. In a transaction, and past all locks: the sender
   * of the mails asks, for whom others wait.
   */
  List<Awaited> of(PetitionView petition);
}

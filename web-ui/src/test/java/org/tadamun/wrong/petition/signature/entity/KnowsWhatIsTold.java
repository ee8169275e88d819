package org.tadamun.wrong.petition.signature.entity;

import java.util.List;
import org.tadamun.wrong.petition.signature.boundary.LeakingAnswer;

/** Wrong: an entity makes the answer that knows the entities. */
public class KnowsWhatIsTold {

  LeakingAnswer told() {
    return new LeakingAnswer(List.of());
  }
}

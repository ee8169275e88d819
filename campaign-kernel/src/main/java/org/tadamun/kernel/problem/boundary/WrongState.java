package org.tadamun.kernel.problem.boundary;

import java.util.List;

/** 409: the verb does not fit the state; the message names both. */
public class WrongState extends BusinessException {

  private final Enum<?> present;
  private final Enum<?> wanted;
  private final String verb;

  public WrongState(Enum<?> state, String verb) {
    super(ProblemType.WRONG_STATE, "kernel.state.wrong", state.name(), verb);
    this.present = state;
    this.wanted = null;
    this.verb = verb;
  }

  /** Like {@link #WrongState(Enum, String)}, naming also the state to which it would have led. */
  public WrongState(Enum<?> state, String verb, Enum<?> wanted) {
    super(ProblemType.WRONG_STATE, "kernel.state.wrong-way", state.name(), wanted.name(), verb);
    this.present = state;
    this.wanted = wanted;
    this.verb = verb;
  }

  public String state() {
    return present.name();
  }

  /** The present state, for layers that have words for it. */
  public Enum<?> present() {
    return present;
  }

  /** The states that the message names, in the order of its arguments, which begin with them. */
  public List<Enum<?>> states() {
    return wanted == null ? List.of(present) : List.of(present, wanted);
  }

  public String verb() {
    return verb;
  }
}

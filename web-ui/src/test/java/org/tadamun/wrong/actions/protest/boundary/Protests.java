package org.tadamun.wrong.actions.protest.boundary;

/** Innocent: what others wrongly reach for. */
public class Protests {}

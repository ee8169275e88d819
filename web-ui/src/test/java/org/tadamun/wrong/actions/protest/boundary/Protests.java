package org.tadamun.wrong.actions.protest.boundary;

/** Innocent: the class of another module that wrong classes use. */
public class Protests {}

package org.tadamun.wrong.kernel.event.boundary;

/** Wrong: an event named like a command, with the name of a person. */
public record GreetSigner(long campaignId, String givenName) {}

/** What was frozen: a snapshot and its files. Both are written once and never again. */
package org.tadamun.petition.snapshot.entity;

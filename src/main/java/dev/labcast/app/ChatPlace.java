package dev.labcast.app;

/// Where the source of a chat works: the session that runs, its questions, and the desk that is
/// told. Made for one session; the parts say on which thread they are used.
record ChatPlace(LiveSession session, QuestionKeeper keeper, Desk desk) {}

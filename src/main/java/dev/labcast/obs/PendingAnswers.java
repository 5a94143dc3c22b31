package dev.labcast.obs;

import io.obswebsocket.community.client.listener.request.ObsRequestListener;
import io.obswebsocket.community.client.message.request.Request;
import io.obswebsocket.community.client.message.request.RequestBatch;
import io.obswebsocket.community.client.message.response.RequestBatchResponse;
import io.obswebsocket.community.client.message.response.RequestResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The answers that are waited for, by the id of their request. The client's own list keeps those
/// that never come; this one forgets them when nobody waits any more. Any thread.
final class PendingAnswers implements ObsRequestListener {
    private final Map<String, CompletableFuture<RawAnswer>> waiting = new ConcurrentHashMap<>();

    CompletableFuture<RawAnswer> expect(String id) {
        CompletableFuture<RawAnswer> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        return answer;
    }

    void forget(String id) {
        waiting.remove(id);
    }

    /// Nothing more will come: those who wait are told at once, by a cancelled future.
    void end() {
        for (String id : List.copyOf(waiting.keySet())) {
            CompletableFuture<RawAnswer> answer = waiting.remove(id);
            if (answer != null) {
                answer.cancel(false);
            }
        }
    }

    int size() {
        return waiting.size();
    }

    @Override
    @SuppressWarnings("rawtypes") // the client's signature
    public void onRequestResponse(RequestResponse response) {
        if (response instanceof RawAnswer answer) {
            CompletableFuture<RawAnswer> expected = waiting.remove(answer.id());
            if (expected != null) {
                expected.complete(answer);
            }
        }
    }

    /// The request is expected before it is sent; the client's callback is not used.
    @Override
    @SuppressWarnings("rawtypes") // the client's signature
    public void registerRequest(Request request, Consumer callback) {}

    @Override
    @SuppressWarnings("rawtypes") // the client's signature
    public void registerRequestBatch(RequestBatch batch, Consumer callback) {
        throw new UnsupportedOperationException("no batches are sent");
    }

    @Override
    public void onRequestBatchResponse(RequestBatchResponse response) {}
}
